import type { FastifyInstance } from 'fastify';
import type { HubContext } from '../../context';
import type { Gate } from '../authenticate';
import type { Limits } from '../limits/limits';

/** One call of the protocol: registers itself. */
export type Route = (server: FastifyInstance, context: HubContext, gate: Gate, limits: Limits) => void;
