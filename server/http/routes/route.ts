import type { FastifyInstance } from 'fastify';
import type { HubContext } from '../../context';
import type { Gate } from '../authenticate';

/** One call of the protocol: registers itself. */
export type Route = (server: FastifyInstance, context: HubContext, gate: Gate) => void;
