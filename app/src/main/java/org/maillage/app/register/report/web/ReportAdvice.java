package org.maillage.app.register.report.web;

import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.register.report.ReportDesk;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells every page of the register how many reports wait for who reads it. */
@ControllerAdvice(basePackages = "org.maillage.app.register")
class ReportAdvice {

  private final ReportDesk desk;
  private final Access access;

  ReportAdvice(ReportDesk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  @ModelAttribute("openReports")
  int openReports(@PathVariable(name = "id", required = false) @Nullable String id) {
    return id != null && access.may(Right.CHANGE_REGISTER, Scope.ofTerritory(id))
        ? desk.listOpen(id).size()
        : 0;
  }
}
