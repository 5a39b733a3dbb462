package org.maillage.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line's root: what every command understands. */
@Command(
    name = "maillage",
    synopsisSubcommandLabel = "${bundle:label.command}",
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      ImportCommand.class,
      DiagnosticCommand.class,
      ServeCommand.class,
      ExportCommand.class,
      OpenDataCommand.class,
      CompareCommand.class,
      RunsCommand.class,
      ChangesCommand.class,
      PlansCommand.class,
      RegisterCommand.class,
      RemindersCommand.class,
      SitingCommand.class,
      CrowFlyCommand.class,
      ScenarioCommand.class,
      RoundCommand.class,
      DownloadCommand.class,
      TimesCommand.class,
      IsochronesCommand.class,
      CalibrateCommand.class,
      JournalCommand.class,
      PrivacyCommand.class,
      AccountCommand.class,
      OrganisationCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      MoveCommand.class,
      HelpCommand.class
    })
final class MaillageCommand {

  /** The two languages of the product. */
  enum Language {
    fr,
    en
  }

  private final Class<?> application;
  private final Console console;
  private final Words words;

  @Option(names = "--home", paramLabel = "${bundle:label.dir}", scope = ScopeType.INHERIT)
  private @Nullable Path home;

  @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // picocli's: main read it before anything was said
  private @Nullable Language language;

  @Option(names = "--json", scope = ScopeType.INHERIT)
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT)
  private boolean quiet;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // picocli answers it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  @SuppressWarnings("UnusedVariable") // picocli answers it
  private boolean version;

  MaillageCommand(Class<?> application, Console console, Words words) {
    this.application = application;
    this.console = console;
    this.words = words;
  }

  Class<?> application() {
    return application;
  }

  Console console() {
    return console;
  }

  Words words() {
    return words;
  }

  /** Where the state lives: --home, else MAILLAGE_HOME, else .maillage in the current folder. */
  Path home() {
    if (home != null) {
      return home;
    }
    String told = console.environment().getOrDefault("MAILLAGE_HOME", "");
    return told.isBlank() ? Path.of(".maillage") : Path.of(told);
  }

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet;
  }

  PrintWriter outWriter() {
    return new PrintWriter(console.out(), true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
  }
}
