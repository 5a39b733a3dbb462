package org.maillage.app.plan.file;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.upload.UploadedTable;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileReader;
import org.maillage.data.plan.PlanFileWriter;
import org.maillage.data.plan.sheet.PlanSheet;
import org.maillage.data.plan.sheet.PlanSheetReader;
import org.maillage.data.plan.sheet.PlanSheetWriter;
import org.maillage.data.yaml.YamlFault;

/** Reads a plan of either form; its first bytes say which, not its name. */
public final class PlanReading {

  /** How workbooks end. */
  public static final String WORKBOOK = ".xlsx";

  /** The beginnings of a package, and of the older container of workbooks. */
  private static final int PACKAGE = 0x504B0304;

  private static final int CONTAINER = 0xD0CF11E0;

  private PlanReading() {}

  /**
   * Reads a file.
   *
   * @param name for messages
   * @throws org.maillage.app.upload.NotATableException when it is neither a workbook nor a text
   */
  public static BroughtPlan read(byte[] content, String name) {
    if (isWorkbook(content) || content.length == 0) {
      PlanSheet sheet = PlanSheetReader.read(content, name);
      return new BroughtPlan(name, sheet.file(), sheet.faults(), Optional.empty());
    }
    UploadedTable.check(content);
    try {
      PlanFile plan = PlanFileReader.read(new StringReader(text(content, name)), name);
      return new BroughtPlan(name, Optional.of(plan), List.of(), Optional.empty());
    } catch (RefusedFileException e) {
      return new BroughtPlan(name, Optional.empty(), List.of(), Optional.of(e.issue()));
    }
  }

  private static boolean isWorkbook(byte[] content) {
    if (content.length < Integer.BYTES) {
      return false;
    }
    int beginning = ByteBuffer.wrap(content).getInt();
    return beginning == PACKAGE || beginning == CONTAINER;
  }

  private static String text(byte[] content, String name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw YamlFault.NOT_YAML.at(name, 0, "UTF-8");
    }
  }

  /** The file of a plan: a workbook where its name says so, else text. */
  public static byte[] write(PlanFile plan, String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(WORKBOOK)
        ? PlanSheetWriter.write(plan)
        : PlanFileWriter.write(plan).getBytes(StandardCharsets.UTF_8);
  }
}
