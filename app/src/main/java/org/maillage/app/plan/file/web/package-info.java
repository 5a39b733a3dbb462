/** The pages that bring, give and copy plans. */
@NullMarked
package org.maillage.app.plan.file.web;

import org.jspecify.annotations.NullMarked;
