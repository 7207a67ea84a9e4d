/** 复核: who was assessed objects in his term; somebody else than who decided hears him, and a grade that was wrong is corrected. */
package org.zhucun.assessment.objection;
