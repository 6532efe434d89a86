#include "CTransfer.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct transfer_session {
  CURL *handle;
};

static struct {
  CURLcode (*global_init)(long);
  CURL *(*easy_init)(void);
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_perform)(CURL *);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  void (*easy_reset)(CURL *);
  void (*easy_cleanup)(CURL *);
  const char *(*easy_strerror)(CURLcode);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
  int is_loaded;
} curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  *(void **)&curl.global_init = dlsym(library, "curl_global_init");
  *(void **)&curl.easy_init = dlsym(library, "curl_easy_init");
  *(void **)&curl.easy_setopt = dlsym(library, "curl_easy_setopt");
  *(void **)&curl.easy_perform = dlsym(library, "curl_easy_perform");
  *(void **)&curl.easy_getinfo = dlsym(library, "curl_easy_getinfo");
  *(void **)&curl.easy_reset = dlsym(library, "curl_easy_reset");
  *(void **)&curl.easy_cleanup = dlsym(library, "curl_easy_cleanup");
  *(void **)&curl.easy_strerror = dlsym(library, "curl_easy_strerror");
  *(void **)&curl.slist_append = dlsym(library, "curl_slist_append");
  *(void **)&curl.slist_free_all = dlsym(library, "curl_slist_free_all");
  curl.is_loaded = curl.global_init && curl.easy_init && curl.easy_setopt && curl.easy_perform &&
                   curl.easy_getinfo && curl.easy_reset && curl.easy_cleanup &&
                   curl.easy_strerror && curl.slist_append && curl.slist_free_all &&
                   curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

transfer_session *transfer_open(void) {
  pthread_once(&once, load);
  if (!curl.is_loaded) return NULL;
  transfer_session *session = malloc(sizeof *session);
  if (!session) return NULL;
  session->handle = curl.easy_init();
  if (session->handle) return session;
  free(session);
  return NULL;
}

void transfer_close(transfer_session *session) {
  if (!session) return;
  curl.easy_cleanup(session->handle);
  free(session);
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  const transfer_request *request = context;
  return request->body(request->context, (unsigned char *)bytes, size * count) ? 0 : size * count;
}

static size_t take_head(char *bytes, size_t size, size_t count, void *context) {
  const transfer_request *request = context;
  return request->head(request->context, (unsigned char *)bytes, size * count) ? 0 : size * count;
}

static int poll(
    void *context, curl_off_t to_get, curl_off_t got, curl_off_t to_send, curl_off_t sent) {
  (void)to_get, (void)got, (void)to_send, (void)sent;
  const transfer_request *request = context;
  return request->poll(request->context);
}

static enum transfer_outcome outcome(CURLcode code) {
  switch (code) {
    case CURLE_OK: return TRANSFER_DONE;
    case CURLE_URL_MALFORMAT: return TRANSFER_BAD_ADDRESS;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return TRANSFER_NO_HOST;
    case CURLE_COULDNT_CONNECT: return TRANSFER_NO_CONNECTION;
    case CURLE_OPERATION_TIMEDOUT: return TRANSFER_TIMED_OUT;
    case CURLE_WRITE_ERROR:
    case CURLE_ABORTED_BY_CALLBACK: return TRANSFER_STOPPED;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE: return TRANSFER_NOT_SECURE;
    default: return TRANSFER_BROKEN;
  }
}

void transfer_perform(
    transfer_session *session, const transfer_request *request, transfer_answer *answer) {
  CURL *handle = session->handle;
  struct curl_slist *headers = NULL;
  memset(answer, 0, sizeof *answer);
  for (const char *const *line = request->headers; line && *line; line++) {
    struct curl_slist *longer = curl.slist_append(headers, *line);
    if (longer) headers = longer;
  }
  // Options go, connections stay.
  curl.easy_reset(handle);
  curl.easy_setopt(handle, CURLOPT_URL, request->address);
  curl.easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl.easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl.easy_setopt(handle, CURLOPT_USERAGENT, request->agent);
  curl.easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
  curl.easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
  curl.easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl.easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
  curl.easy_setopt(handle, CURLOPT_TIMEOUT_MS, request->total_milliseconds);
  curl.easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl.easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, request->stall_seconds);
  curl.easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
  curl.easy_setopt(handle, CURLOPT_WRITEDATA, request);
  curl.easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_head);
  curl.easy_setopt(handle, CURLOPT_HEADERDATA, request);
  curl.easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
  curl.easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, poll);
  curl.easy_setopt(handle, CURLOPT_XFERINFODATA, request);
  curl.easy_setopt(handle, CURLOPT_ERRORBUFFER, answer->reason);
  CURLcode code = curl.easy_perform(handle);
  curl.easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer->status);
  answer->outcome = outcome(code);
  if (code != CURLE_OK && !answer->reason[0]) {
    snprintf(answer->reason, sizeof answer->reason, "%s", curl.easy_strerror(code));
  }
  curl.easy_setopt(handle, CURLOPT_ERRORBUFFER, NULL);
  curl.slist_free_all(headers);
}
