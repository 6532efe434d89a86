#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <wchar.h>

// From term.h, which defines hundreds of macros with names like `lines`.
extern int setupterm(const char *, int, int *);
extern char *tigetstr(const char *);
extern int tigetnum(const char *);
extern int tigetflag(const char *);
extern char *tparm(const char *, ...);

// From wchar.h, where it takes a feature macro that Swift's own copy of the header is without.
extern int wcwidth(wchar_t);

// Swift does not import functions of variable arguments.
static inline const char *curses_filled(const char *format, int first, int second) {
  return tparm(format, first, second);
}
// Has curses take the terminal: the screen to be drawn on, and keys that send sequences.
static inline void curses_begin(void) { keypad(stdscr, TRUE); }
