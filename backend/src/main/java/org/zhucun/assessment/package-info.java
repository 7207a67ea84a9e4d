/**
 * 考核与后果: what cadres and units are held to account for. A region opens a round ({@code year}) by its forms ({@code template}); sheets are made of what is
 * known ({@code facts}, {@code sheet}), scored ({@code score}), graded within the quota ({@code grade}, {@code quota}, {@code rule}) and objected to
 * ({@code objection}); {@code desk} shows all this to whoever acts next. What follows from it: the obligations that grades and decisions open ({@code obligation}), and the acts that
 * close them: measures ({@code measure}), interviews ({@code interview}, proposed by {@code talk}), recalls ({@code recall}) and cases against heads of
 * units ({@code accountability}).
 */
package org.zhucun.assessment;
