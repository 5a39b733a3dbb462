package org.maillage.benchmarks.load;

import java.net.http.HttpRequest;

/**
 * Who a writer is to the server: the one class to change when writing needs somebody who is signed
 * in. Scenarios are open to whoever reaches the server so far.
 */
final class WriterSession {

  private WriterSession() {}

  /** Begins a session of a writer; each has its own. */
  static WriterSession begin() {
    return new WriterSession();
  }

  /** The request with what proves who sends it. */
  HttpRequest.Builder sign(HttpRequest.Builder request) {
    return request;
  }
}
