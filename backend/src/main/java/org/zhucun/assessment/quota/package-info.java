/** 优秀名额: how many may be excellent, by personnel category and rounded down; held by PostgreSQL, whoever asks first (2.4). */
package org.zhucun.assessment.quota;
