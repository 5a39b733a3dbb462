package org.maillage.app.publication.web;

import java.time.Clock;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.Chapter;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.publication.Publications;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Turns and takes back the two keys of a publication. */
@Controller
@Requires(Right.SEE_DRAFT)
class PublicationController {

  private static final String KEY = "publication";
  private static final String PAGE = "/territoires/{id}/" + KEY;

  private final ChapterFrames frames;
  private final Publications publications;
  private final PeopleRepository people;
  private final MessageSource messages;
  private final Clock clock;

  PublicationController(
      ChapterFrames frames,
      Publications publications,
      PeopleRepository people,
      MessageSource messages,
      Clock clock) {
    this.frames = frames;
    this.publications = publications;
    this.people = people;
    this.messages = messages;
    this.clock = clock;
  }

  /** The last thing that is done with a diagnostic. */
  @Configuration(proxyBeanMethods = false)
  static class PublicationChapter {
    @Bean
    static Chapter publication() {
      return new Chapter(KEY, 140, Right.SEE_DRAFT);
    }
  }

  @GetMapping(PAGE)
  String page(@PathVariable String id, Model model, Locale locale) {
    Words words = new Words(messages, locale);
    model.addAttribute("frame", frames.get(id, KEY, null, words));
    model.addAttribute("figures", words.figures());
    model.addAttribute(
        "page",
        PublicationPage.of(
            publications.state(id),
            publications.side(id),
            people,
            new Dates(locale, clock.getZone()),
            words));
    return "publication/page";
  }

  @PostMapping(PAGE + "/cle")
  @Requires(Right.PUBLISH)
  Object turn(
      @PathVariable String id,
      @RequestParam(name = "import") long importRunId,
      Model model,
      Locale locale) {
    Publications.Outcome outcome = publications.turn(id, importRunId);
    if (outcome == Publications.Outcome.AWAITED || outcome == Publications.Outcome.PUBLISHED) {
      return "redirect:/territoires/" + id + "/" + KEY;
    }
    model.addAttribute(
        "problem", new Words(messages, locale).get("publication.outcome." + outcome));
    ModelAndView answer = new ModelAndView(page(id, model, locale), model.asMap());
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }

  @PostMapping(PAGE + "/retrait")
  @Requires(Right.PUBLISH)
  String withdraw(@PathVariable String id) {
    publications.withdraw(id);
    return "redirect:/territoires/" + id + "/" + KEY;
  }
}
