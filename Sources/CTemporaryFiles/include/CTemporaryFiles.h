// Half-written files must not outlive the program, not even when it is interrupted. A signal handler may only touch
// plain memory and unlink(), which is why this is C.
#pragma once

/// Remembers a temporary file so that SIGINT, SIGTERM and SIGHUP remove it. Returns a slot, or -1 when all are taken.
int ctemporary_remember(const char *path);
/// The file was renamed or removed.
void ctemporary_forget(int slot);
