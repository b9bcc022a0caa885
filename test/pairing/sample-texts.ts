/** Short texts in both languages, one line a segment, by subject. */
export const sampleTexts: Readonly<Record<string, {readonly ar: string; readonly en: string}>> = {
  summit: {
    ar: `# قمة سمرقند تبحث الطاقة

وصل الرئيس فلاديمير بوتين إلى سمرقند يوم الخميس ومعه 120 مسؤولا.

وقال إن روسيا ستبيع 2300 طن من القمح إلى أوزبكستان خلال عام 2023.

واتفق الجانبان على بناء محطة للطاقة قرب طشقند.
`,
    en: `# Samarkand summit discusses energy

President Vladimir Putin arrived in Samarkand on Thursday with 120 officials.

He said Russia would sell 2,300 tonnes of wheat to Uzbekistan in 2023.

The two sides agreed to build a power station near Tashkent.
`,
  },
  hospital: {
    ar: `# مستشفى جديد في عمان

افتتح وزير الصحة مستشفى للأطفال فيه 85 سريرا في شرق عمان.

وقالت الطبيبة ليلى حداد إن المستشفى سيعالج 40 طفلا في اليوم.

وبلغت كلفة البناء 12 مليون دينار دفعت اليابان نصفها.
`,
    en: `# New hospital in Amman

The health minister opened a children's hospital with 85 beds in east Amman.

Doctor Laila Haddad said the hospital would treat 40 children a day.

The building cost 12 million dinars, half of it paid by Japan.
`,
  },
  library: {
    ar: `# مكتبة قديمة تفتح أبوابها في فاس

أعادت مدينة فاس فتح مكتبة عمرها 900 سنة بعد إصلاح سقفها.

وفي المكتبة 4000 كتاب، منها كتاب في الطب كتبه ابن رشد.

وقال المهندس كريم العلوي إن الماء كان يصل إلى الكتب في الشتاء.
`,
    en: `# Old library opens its doors in Fez

The city of Fez has reopened a library that is 900 years old after repairing its roof.

The library has 4,000 books, among them a book on medicine written by Averroes.

The engineer Karim Alaoui said water used to reach the books in winter.
`,
  },
  match: {
    ar: `# فريق هانسن يفوز بالكأس

فاز فريق المدرب بيتر هانسن على ميلان بثلاثة أهداف مقابل هدف مساء السبت.

وأنقذ الحارس فريقه مرتين أمام 31 ألف متفرج.
`,
    en: `# Hansen's team wins the cup

The team of coach Peter Hansen beat Milan by three goals to one on Saturday evening.

The goalkeeper saved his team twice in front of 31,000 spectators.
`,
  },
}
