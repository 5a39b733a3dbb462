package org.maillage.app.diagnostic.web;

import java.nio.charset.StandardCharsets;
import org.maillage.app.diagnostic.chapter.NoDiagnosticException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.UriUtils;

/** Sends a chapter without a diagnostic to the page that says how to get one. */
@ControllerAdvice
class ChapterAdvice {

  @ExceptionHandler
  String noDiagnostic(NoDiagnosticException e) {
    return "redirect:/territoires/"
        + UriUtils.encodePathSegment(e.territoryId(), StandardCharsets.UTF_8);
  }
}
