package org.maillage.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.opendata.OpenFile;
import org.maillage.app.opendata.OpenFiles;
import org.maillage.app.opendata.OpenRegister;
import org.maillage.app.opendata.OpenRegisters;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.server.ResponseStatusException;

/** The page of the open data, and its files at stable addresses. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class OpenDataController {

  private static final int BUFFER_BYTES = 1 << 16;

  private final OpenRegisters registers;
  private final OpenFiles files;
  private final OpenAnswers answers;
  private final Clock clock;
  private final MessageSource messages;

  OpenDataController(
      OpenRegisters registers,
      OpenFiles files,
      OpenAnswers answers,
      Clock clock,
      MessageSource messages) {
    this.registers = registers;
    this.files = files;
    this.answers = answers;
    this.clock = clock;
    this.messages = messages;
  }

  /** What there is, for whom, and under what licence. */
  @GetMapping("/territoires/{id}/donnees")
  String page(@PathVariable String id, HttpServletRequest request, Model model, Locale locale) {
    OpenRegister register = register(id);
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", register.territoryName());
    model.addAttribute(
        "page",
        OpenDataPage.of(
            register,
            OgcLinks.server(request),
            new Dates(locale, clock.getZone()),
            new Words(messages, locale)));
    return "opendata/page";
  }

  /** A file. */
  @GetMapping("/territoires/{id}/donnees/{file}")
  @CrossOrigin(origins = "*", methods = RequestMethod.GET)
  void file(
      @PathVariable String id,
      @PathVariable("file") String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    OpenFile file = OpenFile.find(name).orElseThrow(OpenDataController::notFound);
    OpenRegister register = register(id);
    if (answers.isKnown(request, response, register, name)) {
      return;
    }
    response.setContentType(file.mediaType());
    if (file.mediaType().startsWith("text/")) {
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(id + "-" + name).build().toString());
    OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES);
    files.write(register, file, out);
    out.flush();
  }

  private OpenRegister register(String id) {
    return registers.find(id).orElseThrow(OpenDataController::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
