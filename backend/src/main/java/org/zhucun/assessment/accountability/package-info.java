/** 问责: the principal head of a sending unit is held accountable for what his unit's cadres did or were not given (L5). */
package org.zhucun.assessment.accountability;
