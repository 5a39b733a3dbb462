package org.maillage.app.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What somebody looked at is known of him, and goes after a year. */
@Component
class AccessLogSource implements PersonalDataSource, RetentionRule {

  private final AccessLog log;

  AccessLogSource(AccessLog log) {
    this.log = log;
  }

  @Override
  public String key() {
    return "consultations";
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    return log.listConsultedBy(personId).stream()
        .map(
            c ->
                Map.<String, Object>of(
                    "at", c.seenAt().toString(), "kind", c.kind().name(), "object", c.objectId()))
        .toList();
  }

  @Override
  public void erase(String personId) {
    log.forget(personId);
  }

  @Override
  public int apply(Instant now) {
    return log.forgetBefore(now.minus(Duration.ofDays(Consulted.KEPT_DAYS)));
  }
}
