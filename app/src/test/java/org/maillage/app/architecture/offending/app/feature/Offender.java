package org.maillage.app.architecture.offending.app.feature;

import java.net.http.HttpClient;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Breaks: SQL, pages, network, streams, randomness, time and zone where they do not belong. */
class Offender {
  JdbcClient jdbc;
  HttpClient http;
  double speed;

  @GetMapping
  Instant page() {
    System.out.println(new Random().nextInt());
    return Instant.now();
  }

  ZoneId zone() {
    return ZoneId.systemDefault();
  }
}
