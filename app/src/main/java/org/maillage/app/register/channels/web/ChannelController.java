package org.maillage.app.register.channels.web;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.CsvOut;
import org.maillage.app.register.Keepers;
import org.maillage.app.register.channels.ChannelDesk;
import org.maillage.app.register.channels.ChannelVolume;
import org.maillage.app.shell.Words;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.register.Channel;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Operators side by side, channel by channel. */
@Controller
@Requires(Right.SEE_PUBLISHED)
@RequestMapping("/territoires/{id}/repertoire/canaux")
class ChannelController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ChannelDesk desk;
  private final Keepers keepers;
  private final TerritoryRepository territories;
  private final MessageSource messages;

  ChannelController(
      ChannelDesk desk, Keepers keepers, TerritoryRepository territories, MessageSource messages) {
    this.desk = desk;
    this.keepers = keepers;
    this.territories = territories;
    this.messages = messages;
  }

  /** A channel that somebody offers or counted. */
  public record Column(String key, String label) {}

  /** An operator and, by column, how it offers the channel; an empty text where it does not. */
  public record Row(String operator, String places, List<String> cells) {}

  /** A volume in words. */
  public record Counted(
      String operator,
      String channel,
      String key,
      int year,
      String volume,
      long plain,
      String unit,
      String source,
      boolean own) {}

  /** The fields of the form may be in the address: a volume that is to be corrected. */
  @GetMapping
  ModelAndView page(
      @PathVariable String id,
      @RequestParam Map<String, String> parameters,
      Model model,
      Locale locale) {
    return show(id, parameters, false, HttpStatus.OK, model, locale);
  }

  private ModelAndView show(
      String id,
      Map<String, String> typed,
      boolean wrong,
      HttpStatus status,
      Model model,
      Locale locale) {
    TerritorySummary territory =
        territories
            .findSummary(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Words words = new Words(messages, locale);
    List<ChannelDesk.Line> lines = desk.compare(id);
    List<Channel> channels =
        Arrays.stream(Channel.values())
            .filter(channel -> lines.stream().anyMatch(l -> l.byChannel().containsKey(channel)))
            .toList();
    List<ChannelVolume> volumes = desk.listVolumes(id);
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", territory.name());
    model.addAttribute("keepsAll", keepers.keepsAll(id));
    model.addAttribute("columns", channels.stream().map(c -> column(c, words)).toList());
    model.addAttribute(
        "rows",
        lines.stream()
            .filter(line -> !line.byChannel().isEmpty())
            .map(line -> row(line, channels, words))
            .toList());
    model.addAttribute("untold", lines.stream().filter(line -> line.byChannel().isEmpty()).count());
    model.addAttribute("volumes", volumes.stream().map(v -> counted(id, v, words)).toList());
    model.addAttribute(
        "sentence", words.count("register.channels.sentence", volumes.size(), lines.size()));
    model.addAttribute("operators", desk.operators(id));
    model.addAttribute("all", Arrays.stream(Channel.values()).map(c -> column(c, words)).toList());
    model.addAttribute("typed", typed);
    model.addAttribute("wrong", wrong);
    ModelAndView page = new ModelAndView("register/channels", model.asMap());
    page.setStatus(status);
    return page;
  }

  private static Column column(Channel channel, Words words) {
    return new Column(
        channel.name(),
        words.get("register.channel." + channel.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private static Row row(ChannelDesk.Line line, List<Channel> channels, Words words) {
    List<String> cells = new ArrayList<>();
    for (Channel channel : channels) {
      ChannelDesk.Offered offered = line.byChannel().get(channel);
      Double hours = offered == null ? null : offered.weeklyHours();
      String places = offered == null ? "" : words.figures().integer(offered.places());
      cells.add(
          hours == null
              ? places
              : words.get("register.channels.cell", places, Math.round(hours * 10) / 10.0));
    }
    return new Row(line.operator(), words.figures().integer(line.places()), cells);
  }

  private Counted counted(String id, ChannelVolume volume, Words words) {
    return new Counted(
        volume.operator(),
        column(volume.channel(), words).label(),
        volume.channel().name(),
        volume.year(),
        words.figures().integer(volume.volume()) + " " + volume.unit(),
        volume.volume(),
        volume.unit(),
        volume.source(),
        keepers.keepsOperator(id, volume.operator()));
  }

  /**
   * Fields: {@code operateur}, {@code canal}, {@code annee}, {@code volume}, {@code unite}, {@code
   * document}.
   */
  @PostMapping
  @Requires(Right.CHANGE_REGISTER)
  Object put(
      @PathVariable String id,
      @RequestParam Map<String, String> parameters,
      Model model,
      Locale locale) {
    Optional<Channel> channel = channel(text(parameters, "canal"));
    String year = text(parameters, "annee");
    String volume = text(parameters, "volume").replaceAll("[\\s\u00a0\u202f]", "");
    boolean kept =
        channel.isPresent()
            && year.matches("[0-9]{4}")
            && volume.matches("[0-9]{1,15}")
            && desk.put(
                id,
                new ChannelVolume(
                    text(parameters, "operateur"),
                    channel.get(),
                    Integer.parseInt(year),
                    Long.parseLong(volume),
                    text(parameters, "unite"),
                    text(parameters, "document")));
    return kept
        ? "redirect:/territoires/" + id + "/repertoire/canaux"
        : show(id, parameters, true, HttpStatus.UNPROCESSABLE_CONTENT, model, locale);
  }

  /** Takes a volume away. */
  @PostMapping("/retrait")
  @Requires(Right.CHANGE_REGISTER)
  String remove(@PathVariable String id, @RequestParam Map<String, String> parameters) {
    Optional<Channel> channel = channel(text(parameters, "canal"));
    String year = text(parameters, "annee");
    if (channel.isPresent() && year.matches("[0-9]{4}")) {
      desk.remove(id, text(parameters, "operateur"), channel.get(), Integer.parseInt(year));
    }
    return "redirect:/territoires/" + id + "/repertoire/canaux";
  }

  private static Optional<Channel> channel(String name) {
    return Arrays.stream(Channel.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  private static String text(Map<String, String> parameters, String name) {
    return Objects.requireNonNullElse(parameters.get(name), "").strip();
  }

  /** What was counted, a line each. */
  @GetMapping("/volumes.csv")
  ResponseEntity<byte[]> csv(@PathVariable String id) throws IOException {
    StringWriter out = new StringWriter();
    CsvOut csv = CsvOut.open(CsvDialect.TABLEUR, out);
    csv.row(List.of("operateur", "canal", "annee", "volume", "unite", "document"));
    for (ChannelVolume volume : desk.listVolumes(id)) {
      csv.row(
          Arrays.asList(
              volume.operator(),
              volume.channel().name(),
              volume.year(),
              volume.volume(),
              volume.unit(),
              volume.source()));
    }
    csv.flush();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("canaux-" + id + ".csv").build().toString())
        .body(out.toString().getBytes(StandardCharsets.UTF_8));
  }
}
