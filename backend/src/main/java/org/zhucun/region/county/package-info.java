/** 县的类别: which counties are designated, by which document and from which day (A11). Public: every office reads it. */
package org.zhucun.region.county;
