package org.maillage.app.submission.web;

import java.time.Clock;
import java.util.Objects;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.submission.FormDraft;
import org.maillage.app.submission.FormDrafts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;

/** What is typed into long forms, for the script of the page. */
@Controller
@Requires(Right.USE_ACCOUNT)
class DraftController {

  private static final String PATH = "/brouillons/{key:[A-Za-z0-9._-]{1,200}}";

  /** Whoever came in from the machine itself has no account. */
  private static final String OPERATOR = "@operator";

  private final FormDrafts drafts;
  private final Access access;
  private final Clock clock;

  DraftController(FormDrafts drafts, Access access, Clock clock) {
    this.drafts = drafts;
    this.access = access;
    this.clock = clock;
  }

  /** A draft, for the script. */
  record Draft(String content, String at) {}

  private String who() {
    return Objects.requireNonNullElse(access.actor().personId(), OPERATOR);
  }

  @GetMapping(PATH)
  ResponseEntity<Draft> find(@PathVariable String key) {
    return drafts
        .findDraft(who(), key)
        .map(d -> new Draft(d.content(), d.changedAt().toString()))
        .map(d -> ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(d))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping(value = PATH, consumes = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<Draft> save(@PathVariable String key, @RequestBody String content) {
    if (content.length() > FormDraft.LONGEST) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    FormDraft draft = new FormDraft(key, content, clock.instant());
    drafts.save(who(), draft);
    return ResponseEntity.ok(new Draft("", draft.changedAt().toString()));
  }

  @DeleteMapping(PATH)
  ResponseEntity<Void> forget(@PathVariable String key) {
    drafts.forget(who(), key);
    return ResponseEntity.noContent().build();
  }
}
