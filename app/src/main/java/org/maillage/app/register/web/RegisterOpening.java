package org.maillage.app.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.diagnostic.chapter.NoDiagnosticException;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.register.Keepers;
import org.maillage.app.register.RegisterPicture;
import org.maillage.app.register.StoredRegister;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What every page of a register begins with. */
@Component
class RegisterOpening {

  private final DiagnosticReading reading;
  private final StoredRegister register;
  private final Keepers keepers;
  private final Clock clock;
  private final MessageSource messages;

  RegisterOpening(
      DiagnosticReading reading,
      StoredRegister register,
      Keepers keepers,
      Clock clock,
      MessageSource messages) {
    this.reading = reading;
    this.register = register;
    this.keepers = keepers;
    this.clock = clock;
    this.messages = messages;
  }

  /**
   * An opened register.
   *
   * @param dossier names of communes and services
   * @param picture the register as it is
   */
  record Opened(
      String territoryId,
      DiagnosticDossier dossier,
      RegisterPicture picture,
      LocalDate today,
      Dates dates,
      Words words) {

    RegisteredPlace place(String id) {
      return find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Optional<RegisteredPlace> find(String id) {
      return picture.find(id);
    }

    /** The name of a commune, its code when it is not known. */
    String commune(String code) {
      return dossier.findCommune(code).map(commune -> commune.name()).orElse(code);
    }

    /** The name of a service, its code when the catalogue has it no more. */
    String service(String code) {
      return dossier.services().stream()
          .filter(service -> service.code().equals(code))
          .findFirst()
          .map(service -> service.label(words.language()))
          .orElse(code);
    }

    /** What a source is called. */
    String source(String id) {
      return dossier.territory().sources().stream()
          .filter(source -> source.id().equals(id))
          .findFirst()
          .map(source -> words.get("register.source", source.title(), source.vintage()))
          .orElseGet(
              () -> words.has("register.source." + id) ? words.get("register.source." + id) : id);
    }
  }

  /** Opens the register of a territory, and puts into the model what its frame shows. */
  Opened open(String territoryId, Model model, Locale locale) {
    DiagnosticDossier dossier =
        reading.findDossier(territoryId).orElseThrow(() -> new NoDiagnosticException(territoryId));
    model.addAttribute("territoryId", territoryId);
    model.addAttribute("territory", dossier.territory().name());
    model.addAttribute("keepsAll", keepers.keepsAll(territoryId));
    return new Opened(
        territoryId,
        dossier,
        register.now(territoryId),
        LocalDate.now(clock),
        new Dates(locale, clock.getZone()),
        new Words(messages, locale));
  }
}
