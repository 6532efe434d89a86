#ifndef C_TERMINAL_RESTORE_H
#define C_TERMINAL_RESTORE_H

#include <stdbool.h>
#include <stddef.h>

// Gives the terminal back whatever ends the program, from handlers that call nothing but
// async-signal-safe functions. For one terminal and one thread of calls.

// Saves the modes of `terminal`, installs the handlers and an alternate stack for this thread.
// Answers the descriptor on which signal numbers arrive as bytes, or -1 with errno set:
// SIGWINCH, SIGCONT (after which the screen must be painted anew), and SIGINT, SIGTERM, SIGHUP,
// after which the program has two seconds to end by itself.
int terminal_restore_begin(int terminal);

// What is written from now on goes to this descriptor of the same terminal, which does not block.
void terminal_restore_write_to(int output);

// Sets what is written to give the terminal back, and to take it again after a stop; longer ones
// than TERMINAL_RESTORE_LIMIT are refused. The modes of this moment are those taken again.
enum { TERMINAL_RESTORE_LIMIT = 1024 };
bool terminal_restore_arm(
  const char *leave, size_t leave_count, const char *enter, size_t enter_count);

// Gives the terminal back, and takes it again. Both do nothing when it is so already.
void terminal_restore_leave(void);
void terminal_restore_enter(void);

// Puts the previous handlers back, after leaving.
void terminal_restore_end(void);

// Ends the program by a signal's default action.
_Noreturn void terminal_restore_die(int signal);

#endif
