package org.maillage.app.plan.comment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A remark with its answers.
 *
 * @param first the remark; taken back when only its answers stand
 * @param answers those that stand, the oldest first
 */
public record CommentThread(Comment first, List<Comment> answers) {

  public CommentThread {
    answers = List.copyOf(answers);
  }

  /** True while something is to be done about it. */
  public boolean isOpen() {
    return first.resolvedAt() == null && first.stands();
  }

  /**
   * The threads of some comments, open ones first, then the oldest first. One of which nobody
   * stands by any word is left out.
   */
  public static List<CommentThread> of(List<Comment> comments) {
    Map<String, List<Comment>> answers = new LinkedHashMap<>();
    for (Comment comment : comments) {
      String to = comment.answersTo();
      if (to != null && comment.stands()) {
        answers.computeIfAbsent(to, id -> new ArrayList<>()).add(comment);
      }
    }
    return comments.stream()
        .filter(comment -> comment.answersTo() == null)
        .filter(comment -> comment.stands() || answers.containsKey(comment.id()))
        .map(first -> new CommentThread(first, answers.getOrDefault(first.id(), List.of())))
        .sorted(Comparator.comparing(thread -> !thread.isOpen()))
        .toList();
  }
}
