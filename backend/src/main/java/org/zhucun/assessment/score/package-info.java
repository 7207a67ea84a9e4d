/** 评分: every part of the form with a score, and what raters said as numbers alone. */
package org.zhucun.assessment.score;
