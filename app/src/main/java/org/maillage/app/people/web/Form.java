package org.maillage.app.people.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.maillage.app.people.DirectoryProblem;
import org.maillage.app.shell.Words;

/**
 * A form with what is in its fields, what is wrong, and what somebody else wrote meanwhile.
 *
 * @param fields by name
 * @param version that it was read at
 * @param problem what is wrong with the whole; empty when nothing is
 * @param changedMeanwhile true when somebody else changed the thing: saving again is then a choice
 */
record Form(Map<String, Field> fields, int version, String problem, boolean changedMeanwhile) {

  Form {
    fields = Map.copyOf(fields);
  }

  /** A form that shows what is in store. */
  static Form of(Map<String, String> stored, int version) {
    Map<String, Field> fields = new LinkedHashMap<>();
    stored.forEach((name, value) -> fields.put(name, new Field(name, value, "", "")));
    return new Form(fields, version, "", false);
  }

  /** A form that shows what was typed, and what the rules say to it. */
  static Form refused(
      Map<String, String> stored, Typed typed, DirectoryProblem problem, Words words) {
    String text = words.get("people.problem." + problem);
    Map<String, Field> fields = new LinkedHashMap<>();
    stored
        .keySet()
        .forEach(
            name ->
                fields.put(
                    name,
                    new Field(
                        name, typed.text(name), name.equals(problem.field()) ? text : "", "")));
    boolean shown = fields.containsKey(problem.field());
    return new Form(fields, typed.version(), shown ? "" : text, false);
  }

  /**
   * A form that shows what was typed beside what somebody else wrote.
   *
   * @param inWords says a stored value of a field (name, value) for people
   */
  static Form changed(
      Map<String, String> stored, int version, Typed typed, BinaryOperator<String> inWords) {
    Map<String, Field> fields = new LinkedHashMap<>();
    stored.forEach(
        (name, value) -> {
          @Nullable String before = typed.values().get("before." + name);
          String mine = typed.text(name);
          boolean differs = !value.equals(mine) && !value.equals(before);
          fields.put(name, new Field(name, mine, "", differs ? inWords.apply(name, value) : ""));
        });
    return new Form(fields, version, "", true);
  }
}
