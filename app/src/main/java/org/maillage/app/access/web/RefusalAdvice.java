package org.maillage.app.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maillage.app.access.NotAllowedException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a controller refuses by itself is answered as the door answers. */
@ControllerAdvice
class RefusalAdvice {

  @ExceptionHandler(NotAllowedException.class)
  void refused(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.FORBIDDEN.value());
  }
}
