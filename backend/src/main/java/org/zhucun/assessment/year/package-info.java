/**
 * 考核年度: a region opens an assessment, which fixes whom it is about (K4); it is published as a bulletin (J4) and closed when everybody has
 * a grade and what the grades opened is done (K2).
 */
package org.zhucun.assessment.year;
