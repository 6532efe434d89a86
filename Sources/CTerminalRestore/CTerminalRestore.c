#define _GNU_SOURCE
#include "CTerminalRestore.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Seconds a program that has been asked to end may take before it is ended.
// Milliseconds a terminal may take nothing before it is given up.
enum { PATIENCE = 2, STACK = 1 << 16, HOLD = 500 };

static const int fatal[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS};
static const int ending[] = {SIGINT, SIGTERM, SIGHUP};

static int terminal = -1, output = -1;
static int pipe_ends[2] = {-1, -1};
static struct termios modes_before, modes_within;
static char leave_bytes[TERMINAL_RESTORE_LIMIT], enter_bytes[TERMINAL_RESTORE_LIMIT];
static size_t leave_size, enter_size;
static volatile sig_atomic_t is_armed, is_taken, asked_to_end;
static struct sigaction previous[NSIG];
static char alternate_stack[STACK] __attribute__((aligned(16)));

// A terminal that takes nothing for half a second gets nothing: its modes are given back all the
// same, and the program ends or stops.
static void put(const char *bytes, size_t count) {
  while (count > 0) {
    struct pollfd one = {.fd = output, .events = POLLOUT};
    int ready = poll(&one, 1, HOLD);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return;
    ssize_t written = write(output, bytes, count);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// TCSANOW: draining would wait for ever on a terminal that has stopped its output.
static void set_modes(const struct termios *modes) {
  while (tcsetattr(terminal, TCSANOW, modes) < 0 && errno == EINTR) {}
}

static void block(int signal, int how, sigset_t *old) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(how, &set, old);
}

void terminal_restore_leave(void) {
  if (!is_taken) return;
  is_taken = 0;
  // From the background setting modes would stop us; it must be done all the same.
  sigset_t old;
  block(SIGTTOU, SIG_BLOCK, &old);
  put(leave_bytes, leave_size);
  set_modes(&modes_before);
  pthread_sigmask(SIG_SETMASK, &old, NULL);
}

void terminal_restore_enter(void) {
  if (is_taken || !is_armed) return;
  // In the background this stops us until we are in the foreground again.
  set_modes(&modes_within);
  put(enter_bytes, enter_size);
  is_taken = 1;
}

static void act_by_default(int signal) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(signal, &action, NULL);
}

// While another program has the terminal, the keys that interrupt and quit are meant for it.
static bool is_lent(void) { return is_armed && !is_taken; }

static void tell(int signal) {
  char byte = (char)signal;
  ssize_t ignored = write(pipe_ends[1], &byte, 1);
  (void)ignored;
}

// Faults: the terminal is given back, then whoever was to handle it does, as if we had not been.
static void on_fatal(int signal, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  if (signal == SIGQUIT && is_lent()) return;
  terminal_restore_leave();
  sigaction(signal, &previous[signal], NULL);
  // Returning from a fault runs the instruction again, which keeps its address for a core file.
  if (info->si_code <= 0 || signal == SIGTRAP || signal == SIGQUIT) raise(signal);
  errno = error;
}

static void end_now(int signal) {
  terminal_restore_leave();
  act_by_default(signal);
  block(signal, SIG_UNBLOCK, NULL);
  raise(signal);
}

// The first request goes to the program; a second, or its silence, ends it here.
static void on_ending(int signal) {
  int error = errno;
  if (signal == SIGINT && is_lent()) return;
  if (asked_to_end) end_now(signal);
  asked_to_end = signal;
  tell(signal);
  alarm(PATIENCE);
  errno = error;
}

static void on_alarm(int signal) {
  (void)signal;
  if (asked_to_end) end_now(asked_to_end);
}

static void watch(int signal, void (*handler)(int));

static void on_stop(int signal) {
  int error = errno;
  int was_taken = is_taken;
  terminal_restore_leave();
  act_by_default(signal);
  block(signal, SIG_UNBLOCK, NULL);
  raise(signal);
  // Here the program has been continued.
  watch(signal, on_stop);
  if (was_taken) {
    terminal_restore_enter();
    tell(SIGCONT);
  }
  errno = error;
}

// After SIGSTOP, which cannot be caught, the terminal may be in any state.
static void on_continue(int signal) {
  int error = errno;
  if (is_taken) {
    is_taken = 0;
    terminal_restore_enter();
    tell(signal);
  }
  errno = error;
}

static void on_resize(int signal) {
  int error = errno;
  tell(signal);
  errno = error;
}

static void watch(int signal, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART | SA_ONSTACK};
  sigaction(signal, &action, NULL);
}

// What the program was started to ignore, as by nohup, stays ignored.
static void watch_unless_ignored(int signal, void (*handler)(int)) {
  sigaction(signal, NULL, &previous[signal]);
  if (previous[signal].sa_handler != SIG_IGN) watch(signal, handler);
}

static void install(void) {
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = STACK};
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    sigaltstack(&stack, NULL);
  }
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
    struct sigaction action = {.sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigaction(fatal[i], &action, &previous[fatal[i]]);
    if (previous[fatal[i]].sa_handler == SIG_IGN) sigaction(fatal[i], &previous[fatal[i]], NULL);
  }
  for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
    watch_unless_ignored(ending[i], on_ending);
  }
  watch_unless_ignored(SIGTSTP, on_stop);
  watch_unless_ignored(SIGALRM, on_alarm);
  watch_unless_ignored(SIGCONT, on_continue);
  watch_unless_ignored(SIGWINCH, on_resize);
}

int terminal_restore_begin(int descriptor) {
  static bool is_registered;
  if (tcgetattr(descriptor, &modes_before) < 0) return -1;
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) < 0) return -1;
  terminal = output = descriptor;
  is_armed = is_taken = asked_to_end = 0;
  install();
  if (!is_registered) atexit(terminal_restore_leave);
  is_registered = true;
  return pipe_ends[0];
}

void terminal_restore_write_to(int descriptor) { output = descriptor; }

bool terminal_restore_arm(
  const char *leave, size_t leave_count, const char *enter, size_t enter_count
) {
  if (leave_count > sizeof leave_bytes || enter_count > sizeof enter_bytes) return false;
  // While the bytes change no handler may use them.
  is_armed = is_taken = 0;
  memcpy(leave_bytes, leave, leave_count);
  memcpy(enter_bytes, enter, enter_count);
  leave_size = leave_count;
  enter_size = enter_count;
  tcgetattr(terminal, &modes_within);
  is_armed = is_taken = 1;
  return true;
}

void terminal_restore_end(void) {
  terminal_restore_leave();
  is_armed = 0;
  output = terminal;
  alarm(0);
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
    sigaction(fatal[i], &previous[fatal[i]], NULL);
  }
  const int others[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGALRM, SIGCONT, SIGWINCH};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
    sigaction(others[i], &previous[others[i]], NULL);
  }
}

void terminal_restore_die(int signal) {
  end_now(signal);
  _exit(128 + signal);
}
