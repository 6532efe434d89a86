#ifndef CTRANSFER_H
#define CTRANSFER_H

#include <stddef.h>

// Transfers over HTTP by libcurl, whose options are set by a variadic function that Swift cannot
// call. The library is opened when the first transfer needs it: loading it and the thirty
// libraries behind it takes longer than everything else a command does at its start.

enum transfer_outcome {
  TRANSFER_DONE,
  // The address cannot be understood.
  TRANSFER_BAD_ADDRESS,
  TRANSFER_NO_HOST,
  TRANSFER_NO_CONNECTION,
  TRANSFER_TIMED_OUT,
  // A callback asked for the end.
  TRANSFER_STOPPED,
  // The certificate is not good, or no encrypted connection comes about.
  TRANSFER_NOT_SECURE,
  // The other side ended too early or said what cannot be understood.
  TRANSFER_BROKEN,
};

typedef struct {
  const char *address;
  const char *agent;
  // Lines "Name: value", the last one followed by NULL.
  const char *const *headers;
  long connect_milliseconds;
  long total_milliseconds;
  // Seconds without a byte after which it is given up.
  long stall_seconds;
  void *context;
  // Takes a line of the head; answers 0 to go on.
  int (*head)(void *context, const unsigned char *bytes, size_t count);
  // Takes bytes of the unpacked body; answers 0 to go on.
  int (*body)(void *context, const unsigned char *bytes, size_t count);
  // Asked about once a second; answers 0 to go on.
  int (*poll)(void *context);
} transfer_request;

typedef struct {
  enum transfer_outcome outcome;
  // Of HTTP; 0 where none came.
  long status;
  // What libcurl says about a failure; empty where it says nothing.
  char reason[256];
} transfer_answer;

// A connection, or several, kept between transfers; for one thread at a time.
typedef struct transfer_session transfer_session;

// NULL when libcurl cannot be loaded.
transfer_session *transfer_open(void);
void transfer_perform(
    transfer_session *session, const transfer_request *request, transfer_answer *answer);
void transfer_close(transfer_session *session);

#endif
