package org.maillage.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.app.backup.BackupException.Kind;
import org.maillage.app.home.MaillageHome;

/**
 * The files of a home that are state. Everything is, but what is known not to be: so a folder that
 * a new feature makes comes along without a line of code.
 */
final class HomeFiles implements AutoCloseable {

  static final String ROADS = "roads/";
  private static final String ROADS_ENDING = ".roads";
  private static final List<String> UNFINISHED = List.of(".tmp", ".part");
  private static final String DATABASE = "maillage.";
  private static final int LONGEST_PATH = 1000;

  /** May go at any time, is made again, or belongs to a process that runs. */
  private static final Set<String> NOT_STATE = Set.of("tmp", "demo", ServerFile.NAME);

  private final Path folder;
  private final Map<String, InputStream> roads = new HashMap<>();

  HomeFiles(MaillageHome home) {
    this.folder = home.folder();
  }

  /**
   * Opens the road files, so that one which an import deletes from now on can still be read. Named
   * by their content they never change.
   */
  void openRoads() throws IOException {
    for (String path : listState()) {
      if (isRoads(path) && !roads.containsKey(path)) {
        try {
          roads.put(path, Files.newInputStream(folder.resolve(path)));
        } catch (NoSuchFileException gone) {
          // deleted by an import just now: nothing in force names it
        }
      }
    }
  }

  private static boolean isRoads(String path) {
    return path.startsWith(ROADS) && path.endsWith(ROADS_ENDING);
  }

  static String roadsPath(String sha256) {
    return ROADS + sha256 + ROADS_ENDING;
  }

  boolean hasRoads(String sha256) {
    return roads.containsKey(roadsPath(sha256));
  }

  /** An opened road file, once. */
  InputStream roads(String sha256) {
    InputStream opened = roads.get(roadsPath(sha256));
    if (opened == null) {
      throw new IllegalArgumentException("the road file " + sha256 + " is not opened");
    }
    return opened;
  }

  /** Paths of the state but the roads, in the order of their names. */
  List<String> listOthers() throws IOException {
    return listState().stream().filter(path -> !path.startsWith(ROADS)).toList();
  }

  InputStream open(String path) throws IOException {
    return Files.newInputStream(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** Paths of all files that are state, below the home, in the order of their names. */
  Set<String> listState() throws IOException {
    Set<String> paths = new TreeSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean state = dir.equals(folder) || isState(relative(dir));
            return state ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isState(relative(file))) {
              paths.add(relative(file));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE; // gone since it was listed
          }
        });
    return paths;
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isState(String path) {
    int slash = path.indexOf('/');
    String top = slash < 0 ? path : path.substring(0, slash);
    boolean database = slash < 0 && top.startsWith(DATABASE);
    return !NOT_STATE.contains(top) && !database && UNFINISHED.stream().noneMatch(path::endsWith);
  }

  /**
   * A path out of an archive.
   *
   * @throws BackupException when it would leave the home, or stand for something that is no state
   */
  static String checked(String path) {
    boolean plain = path.length() <= LONGEST_PATH && !path.matches(".*[\\\\:\\p{Cntrl}].*");
    for (String name : path.split("/", -1)) {
      plain &= !name.isBlank() && !name.equals(".") && !name.equals("..");
    }
    if (!plain || !isState(path)) {
      throw new BackupException(Kind.UNSAFE, path);
    }
    return path;
  }

  /** Writes a file of the state in its place, whole or not at all. */
  void write(String path, InputStream content) throws IOException {
    Path file = folder.resolve(checked(path));
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Path unfinished = Files.createTempFile(parent, "restore", UNFINISHED.get(0));
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        content.transferTo(out);
      }
      BackupFile.force(unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  @Override
  public void close() throws IOException {
    for (InputStream opened : roads.values()) {
      opened.close();
    }
    roads.clear();
  }
}
