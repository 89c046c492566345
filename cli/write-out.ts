import { once } from 'node:events';

/** Writes to standard output and waits while the reader is behind, so that memory stays bounded. */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** `faircopy … | head` closes the pipe early: that is the reader's right, not a fault. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
