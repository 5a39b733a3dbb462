package org.maillage.app.architecture.offending.app.feature;

import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Breaks: SQL, pages, network, streams, randomness and time where they do not belong. */
class Offender {
  JdbcClient jdbc;
  HttpClient http;
  double speed;

  @GetMapping
  Instant page() {
    System.out.println(new Random().nextInt());
    return Instant.now();
  }
}
