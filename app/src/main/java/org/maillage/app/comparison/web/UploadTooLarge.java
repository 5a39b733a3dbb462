package org.maillage.app.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Says on the page that a file was too large: the upload ends before any controller is asked. Every
 * page that takes files knows the parameter.
 */
@ControllerAdvice
class UploadTooLarge {

  @ExceptionHandler
  String tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
    // Two slashes at the start of a path would lead to another host.
    String path = request.getRequestURI().replaceFirst("^[/\\\\]+", "/");
    return "redirect:" + path + "?" + ComparisonController.TOO_LARGE + "=1";
  }
}
