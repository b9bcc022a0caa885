/** Lines of news, as they stand in files of the nineties that somebody opens today. */
export const arabicLines: readonly string[] = [
  'أعلنت بلدية النهرين أن أعمال ترميم الجسر القديم ستبدأ مطلع الشهر المقبل.',
  'وقال رئيس المجلس سالم الحداد إن الكلفة لن تتجاوز مليوني دينار، وإن السكان سي\u064Fبل\u064E\u0651غون بمواعيد الإغلاق.',
  'افت\u064Fتح أمس معرض الكتاب في قاعة البلدية بحضور عدد من الكت\u0651اب والناشرين.',
  'هل تكفي هذه الخطة لحل أزمة المياه؟ يجيب الخبراء عن ذلك بحذر.',
  'تراجعت أسعار القمح في الأسواق المحلية بنسبة 4 في المئة خلال أسبوع.',
  'يشارك في الدورة التدريبية خمسون معلما ومعلمة من ثماني محافظات.',
  'غادر الوفد العاصمة صباح الخميس متوجها إلى الميناء الشمالي.',
  'شهدت المنطقة أمطارا غزيرة أدت إلى ارتفاع منسوب النهر وإغلاق طريقين.',
  'اللجنة ستعقد جلستها الثانية غدا لمناقشة مشروع القانون الجديد؛ ولم ي\u064Fعلن بعد جدول أعمالها.',
  'نفى الوزير وجود أي اتفاق سري بين الطرفين.',
  'فاز المنتخب بهدفين مقابل هدف في مباراة اتسمت بالحذر الشديد.',
]

/** Arabic among Latin letters and code. */
export const mixedLines: readonly string[] = [
  'نظام Windows يعمل على الحاسوب',
  'استخدم الأمر git commit ثم أعد التشغيل',
  'id;1;الاسم الكامل',
  'version 2.0 جديدة الآن',
  '<p>مرحبا بكم</p>',
  '1\n00:00:01,000 --> 00:00:02,000\nنعم يا سيدي',
]

/** Persian; windows-1256 has the four letters of its own, and writes the others as Arabic does. */
export const persianLines: readonly string[] = [
  'اين گزارش درباره وضعيت آب در شهر کوچک ما است',
  'چهار پژوهشگر در کنفرانس شرکت کردند',
  'دولت گفت که پروژه جديد از پاييز آغاز مي\u200Cشود',
  'کتاب\u200Cهاي تازه را به مدرسه\u200Cها فرستادند',
]

/** English and other Western texts with quotes, dashes and accents. */
export const westernLines: readonly string[] = [
  'The café on the corner closed its doors, and nobody knew why.',
  'Señor Ibáñez spoke for an hour – then he left.',
  '“We don’t know,” said the mayor of Köln.',
  'Le marché a été reporté à la semaine prochaine, où l’équipe décidera.',
  'Das Gespräch über die Brücke führte zu größeren Änderungen.',
  'Malmö and Århus signed the agreement.',
  'A price of £20 or €25 is fair.',
  'It’s fine.',
]
