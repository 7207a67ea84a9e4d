/** 考核规则: what the documents ask of an assessment (K5, K6) and of a grade (2.4). They bite when somebody acts; nothing is judged by night. */
package org.zhucun.assessment.rule;
