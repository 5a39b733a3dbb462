package org.maillage.app.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Says on the page that a file was too large: the upload ends before any controller is asked. */
@ControllerAdvice
class UploadTooLarge {

  @ExceptionHandler
  String tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
    return "redirect:" + request.getRequestURI() + "?" + ComparisonController.TOO_LARGE + "=1";
  }
}
