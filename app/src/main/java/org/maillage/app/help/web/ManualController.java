package org.maillage.app.help.web;

import java.time.Duration;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.help.Manual;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The users' guide and the methods, read within the application. */
@Controller
@Requires(Right.ENTER)
class ManualController {

  private static final Duration A_DAY = Duration.ofDays(1);

  private final Manual manual;

  ManualController(Manual manual) {
    this.manual = manual;
  }

  @GetMapping("/aide/{part}/{page}")
  String page(@PathVariable String part, @PathVariable String page, Model model) {
    model.addAttribute(
        "page",
        Manual.Part.of(part)
            .flatMap(found -> manual.find(found, page))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "help/manual";
  }

  @GetMapping("/aide/guide/images/{picture}")
  ResponseEntity<byte[]> picture(@PathVariable String picture) {
    return manual
        .findPicture(picture)
        .map(
            bytes ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .cacheControl(CacheControl.maxAge(A_DAY).cachePublic())
                    .body(bytes))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
