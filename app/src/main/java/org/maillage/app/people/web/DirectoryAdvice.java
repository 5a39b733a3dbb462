package org.maillage.app.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maillage.app.people.UnknownInDirectoryException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What is not in the directory is not found. */
@ControllerAdvice
class DirectoryAdvice {

  @ExceptionHandler(UnknownInDirectoryException.class)
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
