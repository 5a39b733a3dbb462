package org.maillage.app.crowfly.web;

import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.crowfly.CrowFlyService;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.reading.DiagnosticReading.TerritoryEntry;
import org.maillage.app.shell.Words;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.CrowFlyShortcut;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of the comparison, or the command that computes it. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class CrowFlyController {

  private final DiagnosticReading reading;
  private final CrowFlyService service;
  private final MessageSource messages;

  CrowFlyController(DiagnosticReading reading, CrowFlyService service, MessageSource messages) {
    this.reading = reading;
    this.service = service;
    this.messages = messages;
  }

  @GetMapping("/territoires/{id}/vol-d-oiseau")
  String crowFly(@PathVariable String id, Model model, Locale locale) {
    TerritoryEntry entry =
        reading
            .findTerritory(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("entry", entry);
    Words words = new Words(messages, locale);
    Optional<CrowFlyShortcut> shortcut = service.find(id);
    if (shortcut.isEmpty()) {
      return "crowfly/not-computed";
    }
    model.addAttribute("page", CrowFlyPage.of(shortcut.get(), ReferenceData.services(), words));
    return "crowfly/page";
  }
}
