/** 案头: where the assessment shows itself to whoever acts next, and to the cadre in his own file. */
package org.zhucun.assessment.desk;
