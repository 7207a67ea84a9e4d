/** 考核等次: what an assessment comes to. */
package org.zhucun.assessment.grade;
