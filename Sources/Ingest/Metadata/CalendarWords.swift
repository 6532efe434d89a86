/// Names of months, weekdays and units of time in the languages we read datelines in.
enum CalendarWords {
  /// 1 to 12 for a month's name or usual abbreviation in lower case, without a final stop.
  static func month(_ word: some StringProtocol) -> Int? { months[String(word)] }

  /// 0 for Monday to 6 for Sunday.
  static func weekday(_ word: some StringProtocol) -> Int? { weekdays[String(word)] }

  private static let months = numbered(
    [
      "january jan januar jänner janvier janv enero gennaio gen janeiro januari января январь січня ocak styczeń stycznia يناير",
      "february feb februar février févr fév febrero febbraio fevereiro fev februari февраля февраль лютого şubat luty lutego فبراير شباط",
      "march mar märz mars marzo março maart марта март березня mart marzec marca مارس آذار",
      "april apr avril avr abril aprile abr апреля апрель квітня nisan kwiecień kwietnia أبريل نيسان إبريل",
      "may mai mayo maggio maio mei мая май травня mayıs maj maja مايو أيار",
      "june jun juni juin junio giugno giu junho июня июнь червня haziran czerwiec czerwca يونيو حزيران",
      "july jul juli juillet juil julio luglio lug julho июля июль липня temmuz lipiec lipca يوليو تموز",
      "august aug août aout agosto ago augustus августа август серпня ağustos sierpień sierpnia أغسطس آب",
      "september sep sept septembre septiembre settembre set setembro сентября сентябрь вересня eylül wrzesień września سبتمبر أيلول",
      "october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь жовтня ekim październik października أكتوبر",
      "november nov novembre noviembre novembro ноября ноябрь листопада kasım listopad listopada نوفمبر",
      "december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря декабрь грудня aralık grudzień grudnia ديسمبر",
    ], from: 1)

  private static let weekdays = numbered(
    [
      "monday mon montag lundi lunes lunedì segunda-feira maandag понедельник понеділок pazartesi poniedziałek",
      "tuesday tue tues dienstag mardi martes martedì terça-feira dinsdag вторник вівторок salı wtorek",
      "wednesday wed mittwoch mercredi miércoles mercoledì quarta-feira woensdag среда середа çarşamba środa",
      "thursday thu thur thurs donnerstag jeudi jueves giovedì quinta-feira donderdag четверг четвер perşembe czwartek",
      "friday fri freitag vendredi viernes venerdì sexta-feira vrijdag пятница cuma piątek",
      "saturday sat samstag sonnabend samedi sábado sabato zaterdag суббота субота cumartesi sobota",
      "sunday sun sonntag dimanche domingo domenica zondag воскресенье неділя pazar niedziela",
    ], from: 0)

  private static func numbered(_ rows: [String], from first: Int) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for word in row.split(separator: " ") { numbers[String(word)] = index + first }
    }
    return numbers
  }
}
