package org.maillage.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.opendata.OpenCollection;
import org.maillage.app.opendata.OpenFeature;
import org.maillage.app.opendata.OpenRegister;
import org.maillage.app.opendata.OpenRegisters;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * OGC API – Features, part 1: core (OGC 17-069r4). As HTML for whoever asks with a browser, as
 * JSON, in French, for programs. A handler that answers by itself returns null.
 */
@Controller
@Requires(Right.SEE_PUBLISHED)
@RequestMapping("/territoires/{id}/donnees/ogc")
@CrossOrigin(origins = "*", methods = RequestMethod.GET)
class OgcController {

  private final OpenRegisters registers;
  private final OpenAnswers answers;
  private final MessageSource messages;
  private final OgcJson json = new OgcJson();

  OgcController(OpenRegisters registers, OpenAnswers answers, MessageSource messages) {
    this.registers = registers;
    this.answers = answers;
    this.messages = messages;
  }

  /** A question with all that answers it. */
  private record Asked(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenRegister register,
      OgcLinks links,
      boolean html,
      Words words) {

    OgcDocuments documents() {
      return new OgcDocuments(register, links, words);
    }
  }

  private Asked asked(
      String id,
      MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    OpenRegister register = registers.find(id).orElseThrow(OgcController::notFound);
    boolean html = isHtml(parameters.getFirst("f"), request);
    return new Asked(
        request,
        response,
        register,
        OgcLinks.of(request, id),
        html,
        new Words(messages, html ? locale : Locale.FRENCH));
  }

  private static boolean isHtml(@Nullable String format, HttpServletRequest request) {
    if (format == null) {
      String accept = request.getHeader(HttpHeaders.ACCEPT);
      return accept != null && accept.contains(OgcLinks.HTML);
    }
    return switch (format) {
      case "html" -> true;
      case "json" -> false;
      default -> throw new BadQueryException("format", format);
    };
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** The landing page. */
  @GetMapping({"", "/"})
  @Nullable ModelAndView landing(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Asked asked = asked(plain(id, parameters), parameters, request, response, locale);
    return document(asked, asked.documents().landing(), OgcPage.landing(asked.links, asked.words));
  }

  /** Which classes of the standard are kept. */
  @GetMapping("/conformance")
  @Nullable ModelAndView conformance(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Asked asked = asked(plain(id, parameters), parameters, request, response, locale);
    return document(
        asked, asked.documents().conformance(), OgcPage.conformance(asked.links, asked.words));
  }

  /** The description of the API for programs. */
  @GetMapping("/api")
  void api(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenRegister register = registers.find(id).orElseThrow(OgcController::notFound);
    if (!answers.isKnown(request, response, register, "openapi")) {
      Words words = new Words(messages, Locale.FRENCH);
      json.writeApi(
          OgcLinks.of(request, id).root(),
          words.get("opendata.title", register.territoryName()),
          register.licence(),
          response);
    }
  }

  /** The collections. */
  @GetMapping("/collections")
  @Nullable ModelAndView collections(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Asked asked = asked(plain(id, parameters), parameters, request, response, locale);
    return document(
        asked,
        asked.documents().collections(),
        OgcPage.collections(asked.register, asked.links, asked.words));
  }

  /** One collection. */
  @GetMapping("/collections/{collection}")
  @Nullable ModelAndView collection(
      @PathVariable String id,
      @PathVariable("collection") String name,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Asked asked = asked(plain(id, parameters), parameters, request, response, locale);
    OpenCollection<?> collection =
        asked.register.findCollection(name).orElseThrow(OgcController::notFound);
    return document(
        asked,
        asked.documents().collection(collection),
        OgcPage.collection(collection, asked.links, asked.words));
  }

  /** Features, page by page. */
  @GetMapping("/collections/{collection}/items")
  @Nullable ModelAndView items(
      @PathVariable String id,
      @PathVariable("collection") String name,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Asked asked = asked(id, parameters, request, response, locale);
    return items(
        asked,
        asked.register.findCollection(name).orElseThrow(OgcController::notFound),
        OgcQuery.of(parameters, !name.equals("communes")));
  }

  private <F extends OpenFeature> @Nullable ModelAndView items(
      Asked asked, OpenCollection<F> collection, OgcQuery query) throws IOException {
    if (isKnown(asked)) {
      return null;
    }
    List<F> found = new ArrayList<>();
    int matched = 0;
    for (F row : collection.table().rows()) {
      if (query.matches(row)) {
        if (matched >= query.offset() && found.size() < query.limit()) {
          found.add(row);
        }
        matched++;
      }
    }
    OgcJson.Features<F> features =
        new OgcJson.Features<>(collection, query, found, matched, asked.register.imported());
    if (asked.html) {
      return view(asked, OgcPage.items(features, asked.links, asked.words));
    }
    json.write(features, asked.links, asked.response);
    return null;
  }

  /** One feature. */
  @GetMapping("/collections/{collection}/items/{key}")
  @Nullable ModelAndView item(
      @PathVariable String id,
      @PathVariable("collection") String name,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Asked asked = asked(plain(id, parameters), parameters, request, response, locale);
    return item(
        asked, asked.register.findCollection(name).orElseThrow(OgcController::notFound), key);
  }

  private <F extends OpenFeature> @Nullable ModelAndView item(
      Asked asked, OpenCollection<F> collection, String key) throws IOException {
    F feature = collection.find(key).orElseThrow(OgcController::notFound);
    if (isKnown(asked)) {
      return null;
    }
    if (asked.html) {
      return view(asked, OgcPage.item(collection, feature, asked.links, asked.words));
    }
    json.write(collection, feature, asked.links, asked.response);
    return null;
  }

  /** Of a document only its form can be chosen. */
  private static String plain(String id, MultiValueMap<String, String> parameters) {
    for (String name : parameters.keySet()) {
      if (!name.equals("f") && !name.equals("lang")) {
        throw new BadQueryException("parameter", name);
      }
    }
    return id;
  }

  private boolean isKnown(Asked asked) {
    String kind = asked.html ? asked.words.language() : "json";
    return answers.isKnown(asked.request, asked.response, asked.register, kind);
  }

  private @Nullable ModelAndView document(Asked asked, Map<String, Object> document, OgcPage page)
      throws IOException {
    if (isKnown(asked)) {
      return null;
    }
    if (asked.html) {
      return view(asked, page);
    }
    json.write(document, OgcLinks.JSON, asked.response);
    return null;
  }

  private static ModelAndView view(Asked asked, OgcPage page) {
    ModelAndView view = new ModelAndView("opendata/ogc");
    view.addObject("territoryId", asked.register.territoryId());
    view.addObject("territory", asked.register.territoryName());
    view.addObject("page", page);
    return view;
  }

  /** What is wrong with the question, in words; the report of an error is that of the standard. */
  @ExceptionHandler
  void refused(
      BadQueryException refusal,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    Words words = new Words(messages, locale);
    String text = words.get("opendata.bad." + refusal.reason(), refusal.arguments().toArray());
    report.put("type", "about:blank");
    report.put("title", words.get("opendata.bad"));
    report.put("status", HttpStatus.BAD_REQUEST.value());
    report.put("code", "InvalidParameterValue");
    report.put("detail", text);
    report.put("description", text);
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    json.write(report, "application/problem+json", response);
  }
}
