// Half-written files must not outlive the program, not even when it is interrupted, and several outputs must change all
// or not at all. A signal handler, and a child between fork() and _exit(), may only touch plain memory and make system
// calls, which is why this is C.
#pragma once

#include <stddef.h>

/// Lets SIGINT, SIGTERM, SIGHUP, SIGPIPE and the like remove every temporary file that is remembered before they end the
/// program, as exit() will do, and lets write() fail with EFBIG past a file-size limit. For the program's main function: a
/// library must not do this. Signals that are ignored or handled already stay as they are.
void ctemporary_install_handlers(void);
/// Returns at once, unless such a signal is just removing files: then it never returns, and the signal ends the program.
void ctemporary_await_end_if_ending(void);

/// Creates a file that is not there, for writing, and remembers it: a signal that ctemporary_install_handlers handles finds
/// it either not created or remembered, whichever thread the signal comes to. Returns the descriptor, or -1 with the reason
/// in errno. `handle` is for ctemporary_forget; NULL when memory is exhausted, or with -1.
int ctemporary_create(const char *path, unsigned mode, void **handle);
/// The same with a name of its own, as mkstemp() makes it of a template.
int ctemporary_create_scratch(char *path, void **handle);
/// The file was renamed or removed. NULL is allowed.
void ctemporary_forget(void *handle);

/// Gives files their names: all of them, or none.
///
/// The renames are made by a child process of a session of its own when there are several, so that the end of this
/// process (even by SIGKILL) falls before the first or behind the last. A signal that ctemporary_install_handlers handles
/// waits for the last one. What stood under a name before is put back when a later file cannot get its name.
///
/// Returns -1 when all have their names; else the index of the file that could not get its name, with the reason in
/// `error`, and all names stand for what they stood for before.
long ctemporary_rename_all(size_t count, const char *const *temporaries, const char *const *destinations, int *error);

/// Copies the extended attributes of a file (access control lists among them) to an open one. Returns how many could not be
/// copied; their names stand in `lost`, each ended by a null, as far as there is room. Labels of the system's own
/// (`security.`) count for nothing: it gives new files theirs.
size_t ctemporary_copy_attributes(const char *from, int to, char *lost, size_t room);
