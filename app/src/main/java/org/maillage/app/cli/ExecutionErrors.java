package org.maillage.app.cli;

import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.engine.storage.RoadGraphFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command failed, and what to do: a stack trace only when asked for or unexpected. */
final class ExecutionErrors implements IExecutionExceptionHandler {

  private final MaillageCommand root;

  ExecutionErrors(MaillageCommand root) {
    this.root = root;
  }

  @Override
  public int handleExecutionException(
      Exception problem, CommandLine commandLine, ParseResult parseResult) {
    Words words = root.words();
    if (problem instanceof CommandFailure failure) {
      return tell(failure.code(), failure.message(words), failure.exitCode());
    }
    if (problem instanceof RefusedFileException refused) {
      ImportIssue issue = refused.issue();
      String message = IssueLines.line(issue, words) + "\n  " + words.mend(issue);
      return tell(issue.code().name(), message, ExitCode.BAD_INPUT);
    }
    if (problem.getCause() instanceof RoadGraphFileException roads) {
      String message = words.text("failure.roadFile", roads.file());
      return tell("roadFile", message, ExitCode.ENVIRONMENT);
    }
    if (DiskFull.isAt(root.home())) {
      return tell(
          "diskFull",
          words.text("failure.diskFull", root.home().toAbsolutePath()),
          ExitCode.ENVIRONMENT);
    }
    int code =
        tell(
            "unexpected",
            words.text("error.unexpected", String.valueOf(problem)),
            ExitCode.UNEXPECTED);
    problem.printStackTrace(root.console().err());
    return code;
  }

  private int tell(String code, String message, ExitCode exitCode) {
    if (root.json()) {
      Report.print(root.console(), Report.ofFailure(code, message, exitCode));
    }
    root.console().err().println(root.words().text("error.prefix", message));
    return exitCode.number();
  }
}
