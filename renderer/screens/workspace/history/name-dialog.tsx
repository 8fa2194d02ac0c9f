import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/text-field';

export interface NameDialogProps {
  /** Which version: "of today at 11:38". */
  readonly version: string;
  readonly name: string | null;
  readonly onClose: () => void;
  /** Null takes the name away. */
  readonly onName: (name: string | null) => void;
}

const LONGEST = 100;

/** Asks what a version is called. */
export function NameDialog({ version, name, onClose, onName }: NameDialogProps): ReactNode {
  const [text, setText] = useState(name ?? '');
  const said = text.trim();
  const finish = (chosen: string | null): void => {
    onName(chosen);
    onClose();
  };
  return (
    <Dialog
      size="sm"
      title={name === null ? 'Name this version' : 'Change the name'}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          {name !== null && (
            <Button variant="quiet" className="me-auto" onPress={() => finish(null)}>
              Remove the name
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={said === ''} onPress={() => finish(said)}>
            Keep the name
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (said !== '') {
            finish(said);
          }
        }}
      >
        <TextField
          label="Name"
          description={`The version ${version}. A named version stays easy to find.`}
          value={text}
          maxLength={LONGEST}
          autoFocus
          placeholder="Before the rewrite"
          onChange={setText}
        />
      </form>
    </Dialog>
  );
}
