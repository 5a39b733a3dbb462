package org.maillage.app.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnguessableIds;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Puts a secret of its own into every form that is posted. */
final class FormSecret implements RequestDataValueProcessor {

  static final String FIELD = "_envoi";

  private static final int BYTES = 16;
  private static final String POSTED = FormSecret.class.getName();

  private final UnguessableIds ids = new UnguessableIds();

  @Override
  public String processAction(HttpServletRequest request, String action, String httpMethod) {
    request.setAttribute(POSTED, "post".equalsIgnoreCase(httpMethod));
    return action;
  }

  /**
   * A button that posts a form that else only looks ({@code formmethod}) carries the secret as its
   * own value: hidden in the form, it would stand in the address of whoever only looks.
   */
  @Override
  public String processFormFieldValue(
      HttpServletRequest request, @Nullable String name, String value, String type) {
    return FIELD.equals(name) ? ids.next(BYTES) : value;
  }

  @Override
  public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
    boolean posted = Boolean.TRUE.equals(request.getAttribute(POSTED));
    request.removeAttribute(POSTED);
    return posted ? Map.of(FIELD, ids.next(BYTES)) : Map.of();
  }

  @Override
  public String processUrl(HttpServletRequest request, String url) {
    return url;
  }
}
