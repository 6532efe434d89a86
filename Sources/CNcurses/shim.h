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
extern char *tparm(const char *, ...);

// From wchar.h, where it takes a feature macro that Swift's own copy of the header is without.
extern int wcwidth(wchar_t);

// What Swift does not import because it is a macro with an expression.
static const attr_t curses_bold = A_BOLD;
static const attr_t curses_dim = A_DIM;
static const attr_t curses_italic = A_ITALIC;
static const attr_t curses_underline = A_UNDERLINE;
static const attr_t curses_reverse = A_REVERSE;
// With more pairs than 256 the attribute bits hold no more than 255; the cell holds the pair.
static inline attr_t curses_pair_bits(int pair) { return COLOR_PAIR(pair > 255 ? 255 : pair); }
// Swift does not import functions of variable arguments. Row and column count from 0.
static inline const char *curses_address(const char *cup, int row, int column) {
  return tparm(cup, row, column);
}
