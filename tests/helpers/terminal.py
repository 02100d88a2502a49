"""Runs a program in a pseudo-terminal, prints what it wrote, and ends with its exit code.

Usage: terminal.py COLUMNS INTERRUPT_AFTER PROGRAM [ARGUMENT...]

INTERRUPT_AFTER: Ctrl+C is typed once when this text has been written; empty for never.
"""

import fcntl
import os
import pty
import struct
import sys
import termios


def main() -> int:
    columns, interrupt_after, command = int(sys.argv[1]), sys.argv[2].encode(), sys.argv[3:]
    # The size must be set before the program starts, so the child waits for this pipe to close.
    ready_read, ready_write = os.pipe()
    pid, terminal = pty.fork()
    if pid == 0:
        os.close(ready_write)
        os.read(ready_read, 1)
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    os.close(ready_read)
    os.close(ready_write)
    output = bytearray()
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            # Linux reports the end of the last user of the terminal as an error.
            break
        if not piece:
            break
        output += piece
        if interrupt_after and interrupt_after in output:
            interrupt_after = b""
            os.write(terminal, b"\x03")
    _, status = os.waitpid(pid, 0)
    sys.stdout.buffer.write(output)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
