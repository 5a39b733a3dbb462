package org.maillage.app.operations.web;

import java.util.Map;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.operations.Readiness;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether the server is well, for proxies and supervisors. Public, so that it says one word: what
 * is wrong stands in the log and in the metrics.
 */
@RestController
@Requires(Right.ENTER)
class ProbeController {

  private final Readiness readiness;

  ProbeController(Readiness readiness) {
    this.readiness = readiness;
  }

  /** The process answers; restarting it would not help whatever else is wrong. */
  @GetMapping("/health/live")
  ResponseEntity<Map<String, String>> live() {
    return answer(true);
  }

  /** Requests can be served: the database answers, there is room on the disk, jobs are taken. */
  @GetMapping({"/health", "/health/ready"})
  ResponseEntity<Map<String, String>> ready() {
    return answer(readiness.isReady());
  }

  private static ResponseEntity<Map<String, String>> answer(boolean well) {
    return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON) // whatever a probe says that it accepts
        .body(Map.of("status", well ? "UP" : "DOWN"));
  }
}
