/** 随身督查: what an inspector carries on his phone, and the visit that he reports from it, whole and once. */
package org.zhucun.supervision.visit;
